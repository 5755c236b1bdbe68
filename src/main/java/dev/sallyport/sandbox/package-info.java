/// A working AWS and its hosts on loopback, so that everything can be tried with no account and no network.
///
/// Owns its own start and end, the scenario, the present state of the machines, the pushed keys and the AWS directory that leads clients here; sees its subpackages and nothing else of ours.
/// [Sandbox] is where to start reading; only `boot` knows that there is one.
///
/// ## A scenario file
/// JSON, in UTF-8; a key that is not listed here is an error, so that a misspelt one is not ignored. `?` marks what may be left out.
///
/// ```
/// {
///   "schema": 1,
///   "about"?: "one sentence",
///   "accounts": { "dev": "111122223333" },              a word of yours → twelve digits
///   "profiles": [                                       the first one with keys is what `export` lines use
///     { "name": "default", "account": "dev", "region": "eu-central-1",
///       "user": "mira", "accessKeyId": "…", "secretAccessKey": "…",
///       "sessionToken"?: "…", "sessionExpires"?: "2026-01-01T00:00:00Z" },
///     { "name": "production", "account": "prod", "region": "eu-west-1", "role": "Operator", "source": "default" } ],
///   "regions": { "eu-central-1": "opt-in-not-required", "ap-east-1": "not-opted-in", "eu-south-1": "opted-in" },
///   "images"?: [                                        besides those of `Catalogue`
///     { "key": "golden", "like": "al2023", "name": "shop-web-v42", "owner": "dev", "visible"?: false, "user"?: "…" } ],
///   "machines": [
///     { "name"?: "web-#", "count"?: 3,                  `#` is 1, 2, 3; addresses count up from the one given
///       "account": "dev", "region": "eu-central-1", "zone": "b", "type": "t3.micro", "image": "al2023",
///       "state"?: "running", "age"?: "P12DT3H", "public"?: "203.0.113.10", "private"?: "10.0.1.10", "ipv6"?: "2001:db8::10",
///       "tags"?: { "Team": "shop" }, "group"?: "web", "key"?: "mira-laptop", "users"?: ["deploy"],
///       "health"?: { "system": "ok", "instance": "impaired", "ebs": "ok" },
///       "operator"?: "eks.amazonaws.com", "imds"?: true, "unavailable"?: false,
///       "passwords"?: { "root": "…" },                  of accounts that can log in at the serial console
///       "ailment"?: "broken-fstab | kernel-panic | full-disk | broken-sshd-config",
///       "events"?: [                                    what AWS has planned; times count from the start
///         { "code": "system-reboot", "description": "scheduled reboot", "in": "P3D", "ends"?: "P3DT2H" } ] } ],
///   "serialConsole"?: [                                 off where nothing is said; `managed`: by a declarative policy
///     { "account": "dev", "regions": ["eu-central-1"], "enabled"?: true, "managed"?: false } ],
///   "pace"?: 1,                                         how many times faster than real ones machines boot and print
///   "serialTeardownMs"?: 30000,                         how long after a session the next can begin
///   "troubles"?: [                                      aimed by any of profile, region, action (`Describe*` too)
///     { "profile"?: "partner", "region"?: "us-east-1", "action"?: "DescribeInstances", then one of
///       "latencyMs": 200 | "throttleFirst": 3 | "refuse": "UnauthorizedOperation" | "fail": true | "hang": true | "cut": true
///       | "spoil": "rubbish | one-long-line | cut-base64 | no-picture" } ],
///   "hostTroubles"?: [                                  by the machine's name, then one of
///     { "machine": "web-1", "slowMs": 800 | "fault": "closes-before-banner | sends-garbage | no-common-algorithm
///                                                     | hangs-in-key-exchange | frozen" } ]
/// }
/// ```
@NullMarked
package dev.sallyport.sandbox;

import org.jspecify.annotations.NullMarked;
