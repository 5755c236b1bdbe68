/// Opens a wire to an instance (TCP, SSH version, key exchange, host key checked) and speaks SSH over it.
///
/// Sees `model`, `prompt`, `plan`, `trust` and Apache MINA sshd; the only package that makes an SSH client. The wire and
/// its shell go to `session`, put together by `connect`.
@NullMarked
package dev.sallyport.transport;

import org.jspecify.annotations.NullMarked;
