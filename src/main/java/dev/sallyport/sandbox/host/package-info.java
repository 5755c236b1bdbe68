/// One simulated Linux host of the sandbox: an SSH server on loopback and a machine behind it, all in this process.
///
/// Sees only its own subpackages, the JDK and the sshd server library; never the file system or the processes of the user's machine.
/// Whoever plays AWS starts one per instance and decides through [dev.sallyport.sandbox.host.KeyGate] which keys it admits.
@NullMarked
package dev.sallyport.sandbox.host;

import org.jspecify.annotations.NullMarked;
