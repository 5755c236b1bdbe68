package dev.sallyport.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.sallyport.model.RegionName;
import dev.sallyport.profile.Profile.Kind;

/// The files themselves: where they are, how they are encoded, what becomes of both together.
final class ProfileFilesTest {

    @TempDir private Path directory;

    private AwsHome aws;

    @BeforeEach
    void makesTheDirectory() throws IOException {
        aws = new AwsHome(directory);
    }

    @Test
    void isEmptyWithoutAComplaintWhenThereAreNoFiles() {
        var catalog = aws.read();

        assertThat(catalog.profiles()).isEmpty();
        assertThat(catalog.faults()).isEmpty();
        assertThat(catalog.preferred()).isEmpty();
    }

    @Test
    void joinsBothFilesIntoOneProfile() {
        aws.config("[profile dev]\nregion = eu-central-1\nendpoint_url = http://127.0.0.1:4566\n");
        aws.credentials("[dev]\n" + AwsHome.KEYS);

        assertThat(aws.read().profiles())
                .containsExactly(new Profile("dev", Optional.of(new RegionName("eu-central-1")),
                        new Kind.StaticKeys(), Optional.of(URI.create("http://127.0.0.1:4566"))));
    }

    @Test
    void prefersTheCredentialsFileWhereBothSayTheSame() {
        aws.config("[profile dev]\naws_access_key_id=OTHER\naws_secret_access_key=x\nregion = eu-central-1\n");
        aws.credentials("[dev]\n" + AwsHome.KEYS);

        var catalog = aws.read();

        assertThat(catalog.setting("dev", "aws_access_key_id")).contains("AKIDEXAMPLE");
        assertThat(catalog.setting("dev", "region")).contains("eu-central-1");
    }

    @Test
    void seesAProfileThatOnlyTheCredentialsFileHas() {
        aws.credentials("[lonely]\n" + AwsHome.KEYS);

        assertThat(AwsHome.names(aws.read())).containsExactly("lonely");
    }

    @Test
    void keepsTheProfilesBeforeTheEndOfAHalfWrittenFile() {
        aws.credentials("[whole]\n" + AwsHome.KEYS + "[half]\naws_access_key_id=AKID\naws_secret_acc");

        var catalog = aws.read();

        assertThat(AwsHome.names(catalog)).containsExactly("whole");
        assertThat(catalog.faults()).extracting(ProfileFault::line).containsExactly(6);
    }

    @Test
    void takesAByteOrderMarkAndWindowsLineEnds() {
        aws.config("\ufeff[default]\r\nregion = eu-west-1\r\n\r\n[profile x]\r\n" + AwsHome.KEYS.replace("\n", "\r\n"));
        aws.credentials("\ufeff[default]\r\n" + AwsHome.KEYS.replace("\n", "\r\n"));

        var catalog = aws.read();

        assertThat(catalog.faults()).isEmpty();
        assertThat(AwsHome.names(catalog)).containsExactly("default", "x");
        assertThat(catalog.setting("default", "aws_secret_access_key")).contains("hush");
        assertThat(catalog.preferred()).isEmpty();
    }

    @Test
    void saysThatADirectoryIsNoFile() throws IOException {
        Files.createDirectory(aws.configFile());
        aws.credentials("[a]\n" + AwsHome.KEYS);

        var catalog = aws.read();

        assertThat(AwsHome.names(catalog)).containsExactly("a");
        assertThat(catalog.faults()).extracting(ProfileFault::code, ProfileFault::line)
                .containsExactly(tuple("profile.unreadable", 0));
    }

    @Test
    void saysThatItMayNotReadAFile() {
        aws.config("[profile a]\n" + AwsHome.KEYS);
        aws.credentials("[b]\n" + AwsHome.KEYS);
        aws.configFile().toFile().setReadable(false);
        assumeFalse(Files.isReadable(aws.configFile()), "root may read everything");

        var catalog = aws.read();

        assertThat(AwsHome.names(catalog)).containsExactly("b");
        assertThat(catalog.faults()).extracting(ProfileFault::code).containsExactly("profile.unreadable");
    }

    @Test
    void leavesOutOnlyTheSectionThatIsNotUtf8() throws IOException {
        var text = "# Z\u00fcrich\n[profile a]\n" + AwsHome.KEYS + "[profile z\u00fcrich]\n" + AwsHome.KEYS
                + "[profile c]\nx=\u00fc\n";
        Files.write(aws.configFile(), text.getBytes(StandardCharsets.ISO_8859_1));

        var catalog = aws.read();

        assertThat(AwsHome.names(catalog)).containsExactly("a");
        assertThat(catalog.faults()).extracting(ProfileFault::code, ProfileFault::line)
                .containsExactly(
                        tuple("profile.not-utf8", 5), tuple("profile.not-utf8", 9));
    }

    @Test
    void saysThatAFileIsUtf16() throws IOException {
        Files.write(aws.configFile(), ("\ufeff[profile a]\n" + AwsHome.KEYS).getBytes(StandardCharsets.UTF_16LE));

        assertThat(aws.read().faults()).extracting(ProfileFault::code).containsExactly("profile.not-utf8-file");
    }

    @Test
    void refusesAFileThatNeverEnds() throws IOException {
        Files.write(aws.configFile(), new byte[FileLines.LIMIT + 1]);

        assertThat(aws.read().faults()).extracting(ProfileFault::code).containsExactly("profile.too-large");
    }

    @Test
    void honoursTheEnvironment() throws IOException {
        var elsewhere = Files.writeString(aws.home().resolve("elsewhere"), "[profile a]\n" + AwsHome.KEYS);
        var secrets = Files.writeString(aws.home().resolve("secrets"), "[b]\n" + AwsHome.KEYS);
        aws.environment()
                .putAll(Map.of("AWS_CONFIG_FILE", elsewhere.toString(), "AWS_SHARED_CREDENTIALS_FILE", "~/secrets",
                        "AWS_PROFILE", "b", "AWS_REGION", "sa-east-1", "HOME", aws.home().toString()));
        assertThat(secrets).exists();

        var catalog = new ProfileReader(aws.environment(), Path.of("/nowhere")).read();

        assertThat(AwsHome.names(catalog)).containsExactly("a", "b");
        assertThat(catalog.preferred()).contains("b");
        assertThat(catalog.profiles()).extracting(Profile::region)
                .containsOnly(Optional.of(new RegionName("sa-east-1")));
    }

    @Test
    void leavesAProfileItsOwnRegion() {
        aws.config("[profile a]\nregion = eu-west-1\n" + AwsHome.KEYS + "[profile b]\n" + AwsHome.KEYS);
        aws.environment().putAll(Map.of("AWS_DEFAULT_REGION", "sa-east-1"));

        var catalog = aws.read();

        assertThat(catalog.profile("a").orElseThrow().region()).contains(new RegionName("eu-west-1"));
        assertThat(catalog.profile("b").orElseThrow().region()).contains(new RegionName("sa-east-1"));
    }

    @Test
    void listsTheKeysOfTheEnvironmentAsAProfileAndPrefersThem() {
        aws.config("[profile a]\n" + AwsHome.KEYS);
        aws.environment()
                .putAll(Map.of("AWS_ACCESS_KEY_ID", "AKIDENV", "AWS_SECRET_ACCESS_KEY", "hush", "AWS_REGION",
                        "eu-west-1"));

        var catalog = aws.read();

        assertThat(catalog.profiles()).contains(new Profile("environment", Optional.of(new RegionName("eu-west-1")),
                new Kind.Environment(), Optional.empty()));
        assertThat(catalog.preferred()).contains("environment");
        assertThat(catalog.toString()).doesNotContain("AKIDENV", "hush");
    }

    @Test
    void goesByTheProfileNamedThoughThereAreKeysToo() {
        aws.config("[profile a]\n" + AwsHome.KEYS);
        aws.environment()
                .putAll(Map.of("AWS_ACCESS_KEY_ID", "AKIDENV", "AWS_SECRET_ACCESS_KEY", "hush", "AWS_PROFILE",
                        "a"));

        assertThat(aws.read().preferred()).contains("a");
    }

    @Test
    void leavesAProfileThatIsCalledEnvironmentAlone() {
        aws.config("[profile environment]\n" + AwsHome.KEYS);
        aws.environment().putAll(Map.of("AWS_ACCESS_KEY_ID", "AKIDENV", "AWS_SECRET_ACCESS_KEY", "hush"));

        assertThat(aws.read().profiles()).singleElement().extracting(Profile::kind).isEqualTo(new Kind.StaticKeys());
    }

    @Test
    void saysThatTheEnvironmentNamesWhatIsNotThere() {
        aws.environment().putAll(Map.of("AWS_PROFILE", "gone", "AWS_REGION", "Mars"));

        var catalog = aws.read();

        assertThat(catalog.preferred()).isEmpty();
        assertThat(catalog.faults()).extracting(ProfileFault::code)
                .containsExactly("profile.bad-preferred-region", "profile.no-preferred");
    }

    @Test
    void neverPrintsASecret() {
        aws.config("[profile a]\naws_access_key_id=AKIDEXAMPLE\naws_secret_access_key=hush\n[profile b]\nhush hush\n");

        var catalog = aws.read();

        assertThat(catalog.toString() + catalog.profiles() + catalog.faults() + catalog.profileFile())
                .doesNotContain("hush", "AKIDEXAMPLE");
        assertThat(catalog.faults()).allSatisfy(fault -> assertThat(fault.facts().toString()).doesNotContain("hush"));
    }
}
