/// Lists the instances that the sessions can see, all Regions at once; a refused Region is data, never an empty list.
///
/// Sees `model`, `profile`, `credentials` and the AWS SDK's EC2 client. Instances go to the window and to `plan`.
@NullMarked
package dev.sallyport.inventory;

import org.jspecify.annotations.NullMarked;
