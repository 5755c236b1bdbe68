package dev.sallyport.sandbox.aws;

/// Where keys for serial consoles go. Safe for any thread.
@FunctionalInterface
public interface SerialDrop {

    /// Takes a key, in OpenSSH's one-line form, for one minute and one session. False if the console is in use.
    boolean push(String instanceId, String publicKey);
}
