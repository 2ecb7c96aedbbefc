/**
 * What a replay found -> one self-contained bilingual page: key figures with their ranges, maps,
 * record sections, charts and tables as inline SVG and HTML. No network, no script, no clock: the
 * same result gives the same page, byte for byte ({@code report.html}).
 */
@NullMarked
package haetae.app.report;

import org.jspecify.annotations.NullMarked;
