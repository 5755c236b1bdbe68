/// Decides, before anything happens, how a connection would be made: routes, user and key.
///
/// Pure: sees `model` and the JDK's `lang`, `util` and `time`. The plan is shown to the user, then goes to `connect`.
@NullMarked
package dev.sallyport.plan;

import org.jspecify.annotations.NullMarked;
