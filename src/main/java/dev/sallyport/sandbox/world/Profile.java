package dev.sallyport.sandbox.world;

/// A profile of the AWS directory that the sandbox writes: keys of its own, or a role reached through another profile.
public sealed interface Profile {

    String name();

    String region();

    Account account();

    /// Keys in the credentials file.
    record Keys(String name, String region, Login login) implements Profile {
        @Override
        public Account account() {
            return login.account();
        }
    }

    /// `role_arn` and `source_profile` in the config file.
    record Role(String name, String region, Account account, String roleName, String sourceProfile)
            implements
                Profile {
        public String arn() {
            return "arn:aws:iam::" + account.id() + ":role/" + roleName;
        }
    }
}
