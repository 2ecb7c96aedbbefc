/**
 * Where the tables are (H2 in a file, or PostgreSQL) -> connections with time limits, one schema,
 * and whether the database is up. The tables follow the files of the platform and can be filled
 * anew from them; nothing that must survive is only here.
 */
@NullMarked
package haetae.store.database;

import org.jspecify.annotations.NullMarked;
