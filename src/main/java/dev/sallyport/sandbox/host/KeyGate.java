package dev.sallyport.sandbox.host;

import java.security.PublicKey;

/// Decides which key may log in as whom.
///
/// Asked twice for one login: for the offer and for the signature (RFC 4252 §7). Called on the
/// host's I/O threads, so it must answer quickly, and from several of them at once.
@FunctionalInterface
public interface KeyGate {

    boolean admits(String user, PublicKey key);
}
