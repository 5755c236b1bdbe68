/// The simulated machine: its distribution, hardware, accounts, services, processes, journal and files.
///
/// Sees `files`. All state that outlives a login is here; `process` and `programs` read and change it.
@NullMarked
package dev.sallyport.sandbox.host.machine;

import org.jspecify.annotations.NullMarked;
