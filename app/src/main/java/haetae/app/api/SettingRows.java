package haetae.app.api;

import static haetae.app.api.http.MediaType.JSON;
import static haetae.app.api.route.Param.AFTER;
import static haetae.app.api.route.Param.AT;
import static haetae.app.api.route.Param.ID_OF;
import static haetae.app.api.route.Param.LIMIT;
import static haetae.app.api.route.Row.get;
import static haetae.app.api.route.Row.post;
import static haetae.app.api.route.Row.put;

import haetae.app.api.part.SettingDesk;
import haetae.app.api.resource.SettingAnswers;
import haetae.app.api.route.Roles;
import haetae.app.api.route.Route;
import haetae.app.security.Role;
import java.util.List;
import java.util.Set;

/** The rows of the table that are about settings and the approval of their change. */
final class SettingRows {
  private static final String V1 = "/api/v1";
  private static final int SMALL = 16 * 1024;

  private SettingRows() {}

  /** The rows. */
  static List<Route> of(SettingDesk desk) {
    SettingAnswers answers = new SettingAnswers(desk);
    return List.of(
        get(V1 + "/settings", "settings")
            .says("바꿀 수 있는 설정과 그 값", "Settings that may change live, and what is in force")
            .openTo(Set.of(Role.APPROVER, Role.ADMIN))
            .params(AT)
            .gives("Settings")
            .by(answers::all),
        get(V1 + "/settings/{id}", "setting")
            .says("설정 하나", "One setting")
            .openTo(Set.of(Role.APPROVER, Role.ADMIN))
            .params(ID_OF, AT)
            .gives("Setting")
            .by(answers::one),
        put(V1 + "/settings/{id}", "changeSetting")
            .says("설정을 바꾸거나 바꾸자고 제안함", "Changes a setting, or proposes to")
            .openTo(Set.of(Role.ADMIN))
            .params(ID_OF)
            .gives("SettingChange")
            .takes("SettingRequest", SMALL, JSON)
            .by(answers::change),
        get(V1 + "/approvals", "approvals")
            .says("승인을 기다리는 제안", "Proposals that wait for an approver")
            .openTo(Roles.STAFF)
            .params(LIMIT, AFTER)
            .gives("Approvals")
            .by(answers::proposals),
        post(V1 + "/approvals/{id}", "decide")
            .says("제안을 승인하거나 물리침", "Approves a proposal or refuses it")
            .openTo(Set.of(Role.APPROVER))
            .params(ID_OF)
            .gives("Decision")
            .takes("DecisionRequest", SMALL, JSON)
            .by(answers::decide));
  }
}
