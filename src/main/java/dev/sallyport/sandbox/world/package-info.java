/// What exists in a sandbox: accounts and who may sign for them, Regions, images, machine types and machines.
///
/// Owns plain values only and sees the JDK and the list of what can be wrong with a host; nothing here knows HTTP, SSH or JSON.
/// `sandbox` reads a [World] from a scenario, `sandbox.aws` answers questions about it, `sandbox.host` plays its machines.
@NullMarked
package dev.sallyport.sandbox.world;

import org.jspecify.annotations.NullMarked;
