package dev.sallyport.sandbox.world;

import java.util.Optional;

/// A machine image, the same in every Region but for its id.
///
/// @param key             the scenario's word for it, such as `al2023`
/// @param owner           the publisher's account id
/// @param alias           `amazon` where EC2 has an alias for the owner
/// @param platformDetails EC2's billing words, such as `Linux/UNIX`
/// @param system          what a simulated host of it calls itself, such as `ubuntu-22.04`; `windows` has no SSH
/// @param user            the account its cloud-init makes
/// @param visible         whether `DescribeImages` still tells of it to accounts other than the owner
public record Image(String key, String name, String owner, Optional<String> alias, String description,
        String architecture, String platformDetails, String system, String user, boolean visible) {

    /// The id it has in a Region. Real ids differ by Region too, so nobody can come to rely on one.
    public String idIn(String region) {
        return Ids.of("ami-", region + "/" + key);
    }

    public boolean windows() {
        return system.equals("windows");
    }
}
