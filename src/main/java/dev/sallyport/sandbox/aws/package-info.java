/// A loopback AWS: EC2's query protocol, EC2 Instance Connect's JSON and STS behind one endpoint, signatures checked.
///
/// Owns the wire – what a request means, which error AWS would give, what an answer looks like – and sees
/// `sandbox.world`, the outside of the hosts, Jackson and the JDK's HTTP server.
/// Keys that are pushed go to `sandbox`, which hands them to the simulated hosts; [AwsServer] is where to start reading.
@NullMarked
package dev.sallyport.sandbox.aws;

import org.jspecify.annotations.NullMarked;
