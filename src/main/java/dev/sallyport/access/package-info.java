/// Asks AWS to let us in: puts the one-time key's public half on the instance.
///
/// Sees `model`, `credentials`, `plan` and the AWS SDK for EC2 Instance Connect. Its [dev.sallyport.access.KeyDoor] is
/// what `connect` pushes through while `transport` opens the wire.
@NullMarked
package dev.sallyport.access;

import org.jspecify.annotations.NullMarked;
