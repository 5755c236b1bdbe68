package dev.sallyport.credentials;

import java.time.Clock;

import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

import dev.sallyport.profile.Profile;
import dev.sallyport.profile.ProfileCatalog;

/// What is asked of STS, from the settings of a profile with a role.
final class RoleRequest {

    private RoleRequest() {}

    static AssumeRoleRequest of(ProfileCatalog catalog, Profile profile, Profile.Kind.AssumedRole role, Clock clock) {
        var request = AssumeRoleRequest.builder()
                .roleArn(role.roleArn())
                .roleSessionName(catalog.setting(profile.name(), "role_session_name")
                        .filter(name -> !name.isBlank())
                        .orElse("sallyport-" + clock.instant().getEpochSecond()));
        catalog.setting(profile.name(), "external_id").filter(id -> !id.isBlank()).ifPresent(request::externalId);
        catalog.setting(profile.name(), "duration_seconds")
                .filter(text -> text.matches("[0-9]{3,5}"))
                .map(Integer::valueOf)
                .ifPresent(request::durationSeconds);
        return request.build();
    }
}
