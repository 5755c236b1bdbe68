/// Settings, window state and known hosts on disk: one JSON file each, with a schema number and migrations.
///
/// Sees `model`, `activity` and the JSON library. Never overwrites what it could not read; `boot` hands its values to whoever needs them.
@NullMarked
package dev.sallyport.store;

import org.jspecify.annotations.NullMarked;
