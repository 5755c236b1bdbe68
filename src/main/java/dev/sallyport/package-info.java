/// Sallyport finds an EC2 instance and opens a terminal on it.
///
/// Read the packages in the order of the line: `profile`, `credentials`, `inventory`, `plan`, `access`, `transport`,
/// `trust`, `connect`, `session`; `boot` puts them together and `ui` shows them.
@NullMarked
package dev.sallyport;

import org.jspecify.annotations.NullMarked;
