/**
 * MQTT 5 and 3.1.1 messages of devices -> packets and observations. Forms: OpenEEW's JSON (Grillo,
 * OpenEEW sensor firmware), our own binary form; docs/sensing.md.
 */
@NullMarked
package haetae.app.sense.mqtt;

import org.jspecify.annotations.NullMarked;
