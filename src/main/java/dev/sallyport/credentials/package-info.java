/// Turns a profile into a session that can sign: keys, a role, or the output of a program; and says what went wrong.
///
/// Sees `model`, `profile` and the AWS SDK with its STS client. Sessions go to `inventory` and `access`.
@NullMarked
package dev.sallyport.credentials;

import org.jspecify.annotations.NullMarked;
