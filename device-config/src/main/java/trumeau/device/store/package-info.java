/** What survives a restart: one SQLite file and the generations beside it. The only package that knows SQL. */
@NullMarked
package trumeau.device.store;

import org.jspecify.annotations.NullMarked;
