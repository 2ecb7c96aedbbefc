package haetae.app.sense.mqtt;

import haetae.app.sense.device.Device;
import haetae.app.sense.device.DeviceRegister;
import haetae.app.sense.device.Tokens;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.jspecify.annotations.Nullable;

/** Devices log in with id and token and may publish under their own topic; all else is denied. */
final class DeviceSecurity implements ActiveMQSecurityManager5 {
  private final DeviceRegister register;
  private final Map<Object, Device> loggedIn = new ConcurrentHashMap<>();

  DeviceSecurity(DeviceRegister register) {
    this.register = register;
  }

  /** The device of a connection, if it has logged in and is still what it was then. */
  @Nullable Device device(RemotingConnection connection) {
    Device known = loggedIn.get(connection.getID());
    return known != null && register.find(known.id()).filter(known::equals).isPresent()
        ? known
        : null;
  }

  @Override
  public @Nullable Subject authenticate(
      @Nullable String user,
      @Nullable String password,
      RemotingConnection connection,
      @Nullable String domain) {
    Device device =
        user == null || password == null
            ? null
            : register.find(user).filter(d -> Tokens.matches(password, d.tokenHash())).orElse(null);
    if (device == null) {
      return null;
    }
    if (loggedIn.putIfAbsent(connection.getID(), device) == null) {
      connection.addCloseListener(() -> loggedIn.remove(connection.getID()));
    }
    Subject subject = new Subject();
    subject.getPrincipals().add(new UserPrincipal(device.id()));
    return subject;
  }

  @Override
  public boolean authorize(
      Subject subject, Set<Role> roles, CheckType check, @Nullable String address) {
    if (address == null || (check != CheckType.SEND && check != CheckType.CREATE_ADDRESS)) {
      return false;
    }
    return subject.getPrincipals().stream()
        .anyMatch(who -> address.startsWith("haetae.v1." + who.getName() + "."));
  }

  @Override
  public boolean validateUser(@Nullable String user, @Nullable String password) {
    return false; // devices are known by their connection only
  }

  @Override
  public boolean validateUserAndRole(
      @Nullable String user,
      @Nullable String password,
      @Nullable Set<Role> roles,
      @Nullable CheckType check) {
    return false;
  }
}
