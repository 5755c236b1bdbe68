/// What can be done to an instance besides logging in: power, status, system log, screenshot, and who may use serial consoles.
///
/// Owns these calls to EC2 and their problems; may see `model`, `profile` and `credentials`, and the AWS SDK.
/// Nothing of it is on the way to a terminal: the serial workplace asks it, beside the line.
@NullMarked
package dev.sallyport.control;

import org.jspecify.annotations.NullMarked;
