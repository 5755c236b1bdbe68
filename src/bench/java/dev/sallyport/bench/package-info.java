/// Measures Sallyport beside other programs that do the same, in one run on one machine.
///
/// Sees everything and nobody sees it; it is compiled and run by the Maven profile `bench` alone. What is measured runs in
/// a process of its own – ours as theirs – while the sandbox stays in this one.
@NullMarked
package dev.sallyport.bench;

import org.jspecify.annotations.NullMarked;
