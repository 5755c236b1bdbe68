package dev.sallyport.model;

/// What an instance was started from, as far as `DescribeImages` still tells: a private or deleted image tells nothing.
///
/// @param name  the publisher's name, such as `al2023-ami-2023.6.20241010.0-kernel-6.1-x86_64`; not to be trusted as text
/// @param owner the account id of the publisher, twelve digits
public record Ami(String id, String name, String owner) {}
