/// Decides whether an SSH server is the instance or the serial console it claims to be: published, known, new or changed.
///
/// Sees `model`, `prompt` and sshd's keys. `transport` compares keys with an [dev.sallyport.trust.Expectation];
/// `connect` puts what is new to the [dev.sallyport.trust.HostKeyCheck], which asks the user.
@NullMarked
package dev.sallyport.trust;

import org.jspecify.annotations.NullMarked;
