package dev.sallyport.sandbox.aws;

import java.util.List;

/// Where pushed keys go, and where the metadata service finds them again. Safe for any thread.
public interface KeyDrop {

    /// Puts a key, in OpenSSH's one-line form, where the instance finds it for one minute.
    void push(String instanceId, String user, String publicKey);

    /// The keys that are live now, oldest first.
    List<String> live(String instanceId, String user);
}
