package dev.sallyport.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.model.RegionName;
import dev.sallyport.profile.Profile.Kind;

final class ProfileReaderTest {

    private static final String KEYS = "aws_access_key_id=AKIDEXAMPLE\naws_secret_access_key=hush\n";

    @TempDir private Path home;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void makesTheDirectory() throws IOException {
        Files.createDirectory(home.resolve(".aws"));
    }

    @Test
    void isEmptyWithoutAComplaintWhenThereAreNoFiles() {
        var catalog = read();

        assertThat(catalog.profiles()).isEmpty();
        assertThat(catalog.faults()).isEmpty();
        assertThat(catalog.preferred()).isEmpty();
    }

    @Test
    void joinsBothFilesIntoOneProfile() {
        config("[profile dev]\nregion = eu-central-1\nendpoint_url = http://127.0.0.1:4566\n");
        credentials("[dev]\n" + KEYS);

        assertThat(read().profiles()).containsExactly(new Profile("dev", Optional.of(new RegionName("eu-central-1")),
                new Kind.StaticKeys(), Optional.of(URI.create("http://127.0.0.1:4566"))));
    }

    @Test
    void prefersTheCredentialsFileWhereBothSayTheSame() {
        config("[profile dev]\naws_access_key_id=OTHER\naws_secret_access_key=x\nregion = eu-central-1\n");
        credentials("[dev]\n" + KEYS);

        var catalog = read();

        assertThat(catalog.setting("dev", "aws_access_key_id")).contains("AKIDEXAMPLE");
        assertThat(catalog.setting("dev", "region")).contains("eu-central-1");
    }

    @Test
    void seesAProfileThatOnlyTheCredentialsFileHas() {
        credentials("[lonely]\n" + KEYS);

        assertThat(names(read())).containsExactly("lonely");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            aws_access_key_id=a;aws_secret_access_key=b | StaticKeys[]
            aws_access_key_id=a;aws_secret_access_key=b;aws_session_token=c | SessionKeys[]
            AWS_Access_Key_Id=a;aws_secret_access_key=b | StaticKeys[]
            credential_process=/bin/x | Process[]
            sso_session=corp;sso_account_id=1;sso_role_name=r | Unsupported[what=sso_session]
            sso_start_url=https://x.awsapps.com/start | Unsupported[what=sso_start_url]
            role_arn=arn:aws:iam::1:role/r;source_profile=base;mfa_serial=arn:m | Unsupported[what=mfa_serial]
            role_arn=arn:aws:iam::1:role/r;web_identity_token_file=/t | Unsupported[what=web_identity_token_file]
            role_arn=arn:aws:iam::1:role/r;credential_source=Environment | Unsupported[what=credential_source]
            login_session=arn:aws:sts::1:assumed-role/x | Unsupported[what=login_session]
            region=eu-west-1 | Unsupported[what=no credentials]
            role_arn=arn:aws:iam::1:role/r;source_profile=base | AssumedRole[roleArn=arn:aws:iam::1:role/r, source=base]
            role_arn=arn:aws:iam::1:role/r;source_profile=sso | Unsupported[what=sso_session]
            """)
    void namesTheWayToTheCredentials(String settings, String kind) {
        config("[profile it]\n" + settings.replace(';', '\n') + "\n[profile sso]\nsso_session=corp\n");
        credentials("[base]\n" + KEYS);

        var catalog = read();

        assertThat(catalog.profile("it").orElseThrow().kind()).hasToString(kind);
        assertThat(catalog.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no-equals-sign | profile.bad-line
            = nameless | profile.bad-line
            aws_access_key_id=alone | profile.half-keys
            aws_session_token=alone | profile.half-keys
            endpoint_url=ftp://somewhere | profile.bad-endpoint
            endpoint_url=not an address | profile.bad-endpoint
            services=nowhere | profile.missing-services
            role_arn=arn:aws:iam::1:role/r | profile.role-without-source
            """)
    void leavesOutAProfileWithABadLineAndNamesTheLine(String line, String code) {
        config("# first\n[profile good]\n" + KEYS + "[profile bad]\n" + line + "\n[profile last]\n" + KEYS);

        var catalog = read();

        assertThat(names(catalog)).containsExactly("good", "last");
        assertThat(catalog.faults()).containsExactly(new ProfileFault(configFile(), 6, code, "bad"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[profile bad", "[profile ]", "[profile \"bad]", "[]", "[default extra]"})
    void leavesOutASectionWithABadHeader(String header) {
        config("[profile good]\n" + KEYS + header + "\nregion = eu-west-1\nno equals\n[profile last]\n" + KEYS);

        var catalog = read();

        assertThat(names(catalog)).containsExactly("good", "last");
        assertThat(catalog.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(4);
            assertThat(fault.code()).isEqualTo("profile.bad-header");
        });
    }

    @Test
    void leavesOutABrokenProfileOfTheOtherFileToo() {
        config("[profile prod]\nrole_arn\n");
        credentials("[prod]\n" + KEYS);

        var catalog = read();

        assertThat(catalog.profiles()).isEmpty();
        assertThat(catalog.faults()).hasSize(1);
    }

    @Test
    void keepsTheProfilesBeforeTheEndOfAHalfWrittenFile() {
        credentials("[whole]\n" + KEYS + "[half]\naws_access_key_id=AKID\naws_secret_acc");

        var catalog = read();

        assertThat(names(catalog)).containsExactly("whole");
        assertThat(catalog.faults()).extracting(ProfileFault::line).containsExactly(6);
    }

    @Test
    void takesAByteOrderMarkAndWindowsLineEnds() {
        config("\ufeff[default]\r\nregion = eu-west-1\r\n\r\n[profile x]\r\n" + KEYS.replace("\n", "\r\n"));
        credentials("\ufeff[default]\r\n" + KEYS.replace("\n", "\r\n"));

        var catalog = read();

        assertThat(catalog.faults()).isEmpty();
        assertThat(names(catalog)).containsExactly("default", "x");
        assertThat(catalog.setting("default", "aws_secret_access_key")).contains("hush");
        assertThat(catalog.preferred()).contains("default");
    }

    @Test
    void passesOverSectionsThatItDoesNotKnow() {
        config("[plugins]\ncli_legacy_plugin_path\n   = odd\n[preview]\ncloudsearch=true\n[profile a]\n" + KEYS);

        var catalog = read();

        assertThat(names(catalog)).containsExactly("a");
        assertThat(catalog.faults()).isEmpty();
    }

    @Test
    void saysWhenTheWordProfileWasForgotten() {
        config("[dev]\nregion=eu-west-1\n");

        assertThat(read().faults()).containsExactly(new ProfileFault(configFile(), 1, "profile.no-prefix", "dev"));
    }

    @Test
    void saysWhenTheCredentialsFileHasTheWordProfile() {
        credentials("[profile dev]\n" + KEYS);

        var catalog = read();

        assertThat(catalog.profiles()).isEmpty();
        assertThat(catalog.faults()).extracting(ProfileFault::code, ProfileFault::what)
                .containsExactly(tuple("profile.prefix-in-credentials", "dev"));
    }

    @Test
    void mergesASectionThatStandsTwiceAndSaysSo() {
        config("[profile a]\nregion=eu-west-1\n[profile b]\n" + KEYS + "[profile a]\nregion=eu-west-2\n" + KEYS);

        var catalog = read();

        assertThat(catalog.setting("a", "region")).contains("eu-west-2");
        assertThat(catalog.faults()).containsExactly(new ProfileFault(configFile(), 6, "profile.twice", "a"));
    }

    @Test
    void prefersProfileDefaultToDefault() {
        config("[default]\nregion=eu-west-1\n[profile default]\nregion=eu-west-2\n" + KEYS);

        var catalog = read();

        assertThat(catalog.profile("default").orElseThrow().region()).contains(new RegionName("eu-west-2"));
        assertThat(catalog.faults()).isEmpty();
    }

    @Test
    void takesNamesInQuotesWithBlanksAndBeyondAscii() {
        config("[profile \"my dev\"]\n" + KEYS + "[profile 'ops']\n" + KEYS + "[profile zürich]\n" + KEYS
                + "[profile child]\nrole_arn=arn:aws:iam::1:role/r\nsource_profile = my dev # the base\n");

        var catalog = read();

        assertThat(names(catalog)).containsExactly("my dev", "ops", "zürich", "child");
        assertThat(catalog.setting("my dev", "aws_secret_access_key")).contains("hush");
        assertThat(catalog.profile("child").orElseThrow().kind())
                .isEqualTo(new Kind.AssumedRole("arn:aws:iam::1:role/r", "my dev"));
    }

    @Test
    void takesIndentedSettingsAndIndentedComments() {
        config("[profile a]\n  region = eu-west-1\n  # a note\n  aws_access_key_id = x\n\taws_secret_access_key = y\n");

        var catalog = read();

        assertThat(catalog.faults()).isEmpty();
        assertThat(catalog.profile("a").orElseThrow().region()).contains(new RegionName("eu-west-1"));
    }

    @Test
    void leavesNestedSettingsAndServicesToTheSdk() {
        config("[profile a]\nservices = local\ns3 =\n  addressing_style = path\n" + KEYS
                + "[services local]\nec2 =\n  endpoint_url = http://127.0.0.1:1\n");

        var catalog = read();

        assertThat(catalog.faults()).isEmpty();
        assertThat(catalog.profileFile().getSection("services", "local").orElseThrow().property("ec2").orElseThrow())
                .contains("endpoint_url = http://127.0.0.1:1");
    }

    @Test
    void leavesOutAProfileWhoseServicesSectionIsBroken() {
        config("[profile a]\nservices = local\n" + KEYS + "[services local]\nec2 =\n  endpoint_url\n");

        var catalog = read();

        assertThat(catalog.profiles()).isEmpty();
        assertThat(catalog.faults()).extracting(ProfileFault::code)
                .containsExactly("profile.bad-line",
                        "profile.missing-services");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a>a | profile.self-source
            a>gone | profile.missing-source
            a>b,b>a | profile.source-cycle;profile.source-cycle
            a>b,b>c,c>b | profile.source-cycle;profile.source-cycle;profile.source-cycle
            a>bad | profile.bad-line;profile.missing-source
            """)
    void leavesOutRolesThatLeadNowhere(String chain, String codes) {
        var text = new StringBuilder("[profile bad]\nnonsense\n[profile base]\n" + KEYS);
        for (var link : chain.split(",", -1)) {
            var ends = link.split(">", -1);
            text.append("[profile ")
                    .append(ends[0])
                    .append("]\nrole_arn=arn:aws:iam::1:role/r\nsource_profile=")
                    .append(ends[1])
                    .append('\n');
        }
        config(text.toString().replace(chain.contains("bad") ? "\u0000" : "nonsense\n", ""));

        var catalog = read();

        assertThat(names(catalog)).contains("base").doesNotContain("a", "b", "c");
        assertThat(catalog.faults()).extracting(ProfileFault::code).containsExactly(codes.split(";", -1));
    }

    @Test
    void followsAChainOfRoles() {
        config("[profile a]\nrole_arn=arn:1\nsource_profile=b\n[profile b]\nrole_arn=arn:2\nsource_profile=c\n"
                + "[profile c]\n" + KEYS);

        assertThat(names(read())).containsExactly("a", "b", "c");
    }

    @Test
    void keepsAProfileWhoseRegionIsNone() {
        config("[profile a]\n" + KEYS + "region = Frankfurt\n");

        var catalog = read();

        assertThat(catalog.profile("a").orElseThrow().region()).isEmpty();
        assertThat(catalog.faults()).containsExactly(new ProfileFault(configFile(), 4, "profile.bad-region", "a"));
    }

    @Test
    void saysThatADirectoryIsNoFile() throws IOException {
        Files.createDirectory(configFile());
        credentials("[a]\n" + KEYS);

        var catalog = read();

        assertThat(names(catalog)).containsExactly("a");
        assertThat(catalog.faults()).extracting(ProfileFault::code, ProfileFault::line)
                .containsExactly(tuple("profile.unreadable", 0));
    }

    @Test
    void saysThatItMayNotReadAFile() {
        config("[profile a]\n" + KEYS);
        credentials("[b]\n" + KEYS);
        configFile().toFile().setReadable(false);
        assumeFalse(Files.isReadable(configFile()), "root may read everything");

        var catalog = read();

        assertThat(names(catalog)).containsExactly("b");
        assertThat(catalog.faults()).extracting(ProfileFault::code).containsExactly("profile.unreadable");
    }

    @Test
    void leavesOutOnlyTheSectionThatIsNotUtf8() throws IOException {
        var text = "# Z\u00fcrich\n[profile a]\n" + KEYS + "[profile z\u00fcrich]\n" + KEYS + "[profile c]\nx=\u00fc\n";
        Files.write(configFile(), text.getBytes(StandardCharsets.ISO_8859_1));

        var catalog = read();

        assertThat(names(catalog)).containsExactly("a");
        assertThat(catalog.faults()).extracting(ProfileFault::code, ProfileFault::line)
                .containsExactly(
                        tuple("profile.not-utf8", 5), tuple("profile.not-utf8", 9));
    }

    @Test
    void saysThatAFileIsUtf16() throws IOException {
        Files.write(configFile(), ("\ufeff[profile a]\n" + KEYS).getBytes(StandardCharsets.UTF_16LE));

        assertThat(read().faults()).extracting(ProfileFault::code).containsExactly("profile.not-utf8-file");
    }

    @Test
    void refusesAFileThatNeverEnds() throws IOException {
        Files.write(configFile(), new byte[FileLines.LIMIT + 1]);

        assertThat(read().faults()).extracting(ProfileFault::code).containsExactly("profile.too-large");
    }

    @Test
    void honoursTheEnvironment() throws IOException {
        var elsewhere = Files.writeString(home.resolve("elsewhere"), "[profile a]\n" + KEYS);
        var secrets = Files.writeString(home.resolve("secrets"), "[b]\n" + KEYS);
        environment.putAll(Map.of("AWS_CONFIG_FILE", elsewhere.toString(), "AWS_SHARED_CREDENTIALS_FILE", "~/secrets",
                "AWS_PROFILE", "b", "AWS_REGION", "sa-east-1", "HOME", home.toString()));
        assertThat(secrets).exists();

        var catalog = new ProfileReader(environment, Path.of("/nowhere")).read();

        assertThat(names(catalog)).containsExactly("a", "b");
        assertThat(catalog.preferred()).contains("b");
        assertThat(catalog.preferredRegion()).contains(new RegionName("sa-east-1"));
    }

    @Test
    void saysThatTheEnvironmentNamesWhatIsNotThere() {
        environment.putAll(Map.of("AWS_PROFILE", "gone", "AWS_REGION", "Mars"));

        var catalog = read();

        assertThat(catalog.preferred()).isEmpty();
        assertThat(catalog.faults()).extracting(ProfileFault::code)
                .containsExactly("profile.no-preferred",
                        "profile.bad-preferred-region");
    }

    @Test
    void neverPrintsASecret() {
        config("[profile a]\naws_access_key_id=AKIDEXAMPLE\naws_secret_access_key=hush\n[profile b]\nhush hush\n");

        var catalog = read();

        assertThat(catalog.toString() + catalog.profiles() + catalog.faults() + catalog.profileFile())
                .doesNotContain("hush", "AKIDEXAMPLE");
        assertThat(catalog.faults()).allSatisfy(fault -> assertThat(fault.facts().toString()).doesNotContain("hush"));
    }

    private ProfileCatalog read() {
        return new ProfileReader(environment, home).read();
    }

    private static List<String> names(ProfileCatalog catalog) {
        return catalog.profiles().stream().map(Profile::name).toList();
    }

    private Path configFile() {
        return home.resolve(".aws/config");
    }

    private void config(String text) {
        write(configFile(), text);
    }

    private void credentials(String text) {
        write(home.resolve(".aws/credentials"), text);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
