/**
 * The table of routes: method, path, who may, parameters, bodies and schemas -> routing, rights,
 * OpenAPI and tests. Papers: OpenAPI 3.1.1, JSON Schema 2020-12.
 */
@NullMarked
package haetae.app.api.route;

import org.jspecify.annotations.NullMarked;
