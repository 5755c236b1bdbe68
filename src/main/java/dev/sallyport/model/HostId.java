package dev.sallyport.model;

/// What host keys are filed under.
public sealed interface HostId permits InstanceId, ConsoleName {

    String value();
}
