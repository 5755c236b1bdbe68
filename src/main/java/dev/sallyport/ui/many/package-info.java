/// One command on many instances: what is run, how far each host is, and the answers, equal ones together.
///
/// Sees `plan`, `connect` and `transport` for values and is given what runs a command; it opens nothing itself. A report of the
/// answers goes to a file, the command stays in memory only.
@NullMarked
package dev.sallyport.ui.many;

import org.jspecify.annotations.NullMarked;
