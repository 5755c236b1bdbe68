/// Reads other programs' lists of hosts as saved connections that are proposed to the user, and writes ours as CSV.
///
/// Sees `saved`, `model`, `plan` and the YAML and CSV libraries; reads text, not files. What it makes goes to `ui.saved`,
/// which asks what of it to keep.
@NullMarked
package dev.sallyport.saved.imports;

import org.jspecify.annotations.NullMarked;
