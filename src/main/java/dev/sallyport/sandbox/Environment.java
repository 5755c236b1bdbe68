package dev.sallyport.sandbox;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.sallyport.sandbox.world.Profile;

/// The environment variables that lead an AWS client to the sandbox.
final class Environment {

    private Environment() {}

    static Map<String, String> of(List<Profile> profiles, URI endpoint, AwsDirectory directory) {
        var variables = new LinkedHashMap<String, String>();
        variables.put("AWS_ENDPOINT_URL", endpoint.toString());
        profiles.stream()
                .filter(Profile.Keys.class::isInstance)
                .map(Profile.Keys.class::cast)
                .findFirst()
                .ifPresent(keys -> keys(keys, variables));
        variables.put("AWS_CONFIG_FILE", directory.config().toString());
        variables.put("AWS_SHARED_CREDENTIALS_FILE", directory.credentials().toString());
        variables.put("AWS_EC2_METADATA_DISABLED", "true");
        return variables;
    }

    /// As lines for a POSIX shell; a value with anything but harmless characters is quoted.
    static List<String> exports(Map<String, String> variables) {
        return variables.entrySet()
                .stream()
                .map(each -> "export " + each.getKey() + "=" + quoted(each.getValue()))
                .toList();
    }

    private static String quoted(String value) {
        return value.matches("[A-Za-z0-9_./:+=-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
    }

    private static void keys(Profile.Keys profile, Map<String, String> into) {
        into.put("AWS_REGION", profile.region());
        // awscli and botocore know only this older name.
        into.put("AWS_DEFAULT_REGION", profile.region());
        into.put("AWS_ACCESS_KEY_ID", profile.login().accessKeyId());
        into.put("AWS_SECRET_ACCESS_KEY", profile.login().secretKey());
        profile.login().token().ifPresent(token -> into.put("AWS_SESSION_TOKEN", token));
    }
}
