/// The server behind which the sandbox's serial consoles are, as AWS has one in each Region.
///
/// Owns who may attach to which console, for how long, and what an SSH client may ask there; sees `sandbox.host` for the
/// serial ports, the JDK and the sshd server library.
/// [SerialGateway] is where to start reading; `sandbox` starts one and hands it the keys that were pushed.
@NullMarked
package dev.sallyport.sandbox.serial;

import org.jspecify.annotations.NullMarked;
