/// Reads the AWS configuration and credentials files into profiles; one bad line costs one profile, never the rest.
///
/// Sees `model` and the AWS SDK's profile files. The catalog goes to `credentials`, which makes sessions of it.
@NullMarked
package dev.sallyport.profile;

import org.jspecify.annotations.NullMarked;
