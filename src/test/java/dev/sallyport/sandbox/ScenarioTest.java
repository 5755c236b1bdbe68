package dev.sallyport.sandbox;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sallyport.sandbox.host.Ailment;
import dev.sallyport.sandbox.world.Machine;
import dev.sallyport.sandbox.world.MachineState;
import dev.sallyport.sandbox.world.Profile;
import dev.sallyport.sandbox.world.Region;

class ScenarioTest {

    private static final String SMALL = """
            {
              "schema": 1,
              "accounts": { "dev": "111122223333" },
              "profiles": [ { "name": "default", "account": "dev", "region": "eu-central-1", "user": "mira",
                              "accessKeyId": "AKIASMALL", "secretAccessKey": "small" } ],
              "regions": { "eu-central-1": "opt-in-not-required" },
              "machines": [ { "name": "web-#", "count": 2, "account": "dev", "region": "eu-central-1", "zone": "b",
                              "type": "t3.micro", "image": "al2023", "private": "10.0.0.8", "ipv6": "2001:db8::8" } ],
              "troubles": [ { "action": "Describe*", "latencyMs": 20 } ]
            }
            """;

    @TempDir Path directory;

    @Test
    void theFirstStepsHaveWhatAReaderNeeds() {
        var world = Scenario.named("first-steps").world();

        assertThat(world.profiles()).hasSize(3).anySatisfy(each -> assertThat(each).isInstanceOf(Profile.Role.class));
        assertThat(world.regions().stream().filter(Region::enabled)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(world.regions()).anySatisfy(each -> assertThat(each.enabled()).isFalse());
        assertThat(world.machines()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(world.machines()).extracting(Machine::state).contains(MachineState.values());
        assertThat(world.machines()).extracting(each -> each.image().system())
                .contains("al2023", "al2", "ubuntu-22.04", "debian-12", "rhel-9", "windows");
        assertThat(world.machines()).extracting(each -> each.health().instance()).contains("impaired");
        assertThat(world.machines()).anySatisfy(each -> assertThat(each.tags()).containsKey("ssh-user"));
        assertThat(world.machines()).filteredOn(each -> each.net().publicIpv4().isEmpty()).hasSizeGreaterThan(10);
    }

    @Test
    void everyAddressOfTheFirstStepsIsSetApartForDocumentsOrPrivate() {
        assertThat(Scenario.named("first-steps").world().machines()).flatExtracting(each -> each.net().all())
                .allMatch(address -> address
                        .matches("(203\\.0\\.113|198\\.51\\.100|192\\.0\\.2|10\\.\\d+\\.\\d+)\\.\\d+|2001:db8:.*"));
    }

    @ParameterizedTest
    @CsvSource({"broken-fstab, BROKEN_FSTAB", "kernel-panic, KERNEL_PANIC", "full-disk, FULL_DISK",
        "lost-ssh, BROKEN_SSHD_CONFIG"})
    void theRepairsHaveOneSickMachineAndAllCanBeLoggedInto(String name, Ailment ailment) {
        var scenario = Scenario.named(name);
        var machines = scenario.world().machines();

        assertThat(machines).hasSizeBetween(3, 4);
        assertThat(machines).extracting(each -> each.traits().guest().ailment())
                .filteredOn(each -> each != Ailment.NONE)
                .containsExactly(ailment);
        assertThat(machines).allSatisfy(each -> {
            assertThat(each.traits().guest().passwords()).containsOnlyKeys("root", each.image().user());
            each.traits()
                    .guest()
                    .passwords()
                    .values()
                    .forEach(word -> assertThat(each.tags().get("Console")).contains(word));
            assertThat(each.type().hasSerialConsole(false)).isTrue();
        });
        assertThat(scenario.consoles().switches()).allSatisfy(each -> assertThat(each.enabled()).isTrue()).hasSize(1);
    }

    @Test
    void everyScenarioThatShipsCanBeRead() {
        assertThat(Scenario.names())
                .allSatisfy(name -> assertThat(Scenario.named(name).world().machines()).isNotEmpty());
    }

    @Test
    void passwordsAreNotWrittenOut() {
        assertThat(Scenario.named("lost-ssh").world().machines().getFirst().toString()).contains("root")
                .doesNotContain("=lighthouse", "=tidewater");
    }

    @Test
    void idsAreTheSameOnEveryStart() {
        assertThat(ids(Scenario.named("first-steps"))).isEqualTo(ids(Scenario.named("first-steps")))
                .allMatch(id -> id.matches("i-[0-9a-f]{17}"));
    }

    @Test
    void readsAFileOfTheUsersOwn() throws Exception {
        var file = Files.writeString(directory.resolve("mine.json"), SMALL);

        var machines = Scenario.read(file).world().machines();

        assertThat(machines).extracting(Machine::label).containsExactly("web-1", "web-2");
        assertThat(machines).flatExtracting(each -> each.net().all())
                .containsExactly("10.0.0.8", "2001:db8::8", "10.0.0.9", "2001:db8::81");
        assertThat(machines).extracting(Machine::reservation).containsOnly(machines.getFirst().reservation());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"schema\": 1 | \"schema\": 2 | mine.schema: must be 1",
        "\"111122223333\" | \"1111\" | mine.accounts.dev: an account id has twelve digits",
        "\"count\": 2 | \"count\": 0 | mine.machines[0].count: must be 1 to 200",
        "\"count\": 2 | \"count\": \"two\" | mine.machines[0].count: must be a whole number",
        "\"zone\": \"b\" | \"zine\": \"b\" | mine.machines[0].zine: is not a key that is known here",
        "\"t3.micro\" | \"t3.giant\" | mine.machines[0].type: 't3.giant' is not allowed here",
        "\"t3.micro\" | \"t4g.micro\" | mine.machines[0].type: t4g.micro is arm64 and the image is not",
        "\"al2023\" | \"beos\" | mine.machines[0].image: 'beos' is not allowed here",
        "\"10.0.0.8\" | \"10.0.0.254\" | mine.machines[0].private: counts past the end",
        "\"10.0.0.8\" | \"ten\" | mine.machines[0].private: must be an IPv4 address",
        "\"opt-in-not-required\" | \"maybe\" | mine.regions.eu-central-1: must be opt-in-not-required",
        "\"region\": \"eu-central-1\", \"user\" | \"region\": \"mars-1\", \"user\" | mine.profiles[0].region: there is no Region",
        "\"user\": \"mira\", | '' | mine.profiles[0].user: is missing",
        "\"latencyMs\": 20 | \"latencyMs\": 20, \"fail\": true | mine.troubles[0].latencyMs: each trouble has exactly one",
        "\"latencyMs\": 20 | \"hang\": false | mine.troubles[0].hang: can only be true",
        "\"zone\": \"b\" | \"ailment\": \"measles\" | mine.machines[0].ailment: 'measles' is not allowed here",
        "\"zone\": \"b\" | \"passwords\": [] | mine.machines[0].passwords: must be an object",
        "\"zone\": \"b\" | \"events\": [{\"code\": \"x\"}] | mine.machines[0].events[0].description: is missing",
        "\"troubles\": [ | \"serialTeardownMs\": -1, \"troubles\": [ | mine.serialTeardownMs: must be a whole number",
        "\"troubles\": [ | \"serialConsole\": [{\"account\": \"dev\", \"regions\": [\"mars-1\"]}], \"troubles\": [ | mine.serialConsole[0].regions: there is no Region",
        "\"latencyMs\": 20 | \"spoil\": \"milk\" | mine.troubles[0].spoil: 'milk' is not allowed here",
        "\"troubles\": [ | \"troubles\": [[], | mine.troubles[0]: must be an object"})
    void saysWhatIsWrongAndWhere(String from, String to, String complaint) {
        assertThat(SMALL).contains(from);
        var text = SMALL.replace(from, to);

        assertThatThrownBy(() -> Scenario.parse("mine", text)).isInstanceOf(BadScenarioException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void namesTheLineOfBrokenJson() {
        assertThatThrownBy(() -> Scenario.parse("mine", "{\n  \"schema\": 1,\n  oops\n}"))
                .isInstanceOf(BadScenarioException.class)
                .hasMessageContaining("mine: is not JSON")
                .hasMessageContaining("line 3");
    }

    @Test
    void saysWhichScenariosThereAre() {
        assertThatThrownBy(() -> Scenario.named("last-steps")).hasMessageContaining("first-steps");
        assertThat(Scenario.names())
                .allSatisfy(name -> assertThat(Scenario.named(name).world().machines()).isNotEmpty());
    }

    @Test
    void twoMachinesCannotHaveOneAddress() {
        var twice = SMALL.replace("\"machines\": [", """
                "machines": [ { "name": "other", "account": "dev", "region": "eu-central-1", "type": "t3.micro",
                                "image": "al2023", "public": "10.0.0.9" },""");

        assertThatThrownBy(() -> Scenario.parse("mine", twice)).hasMessageContaining("two have the address 10.0.0.9");
    }

    @Test
    void machinesOfOneNameAndNoAddressCannotBeToldApart() {
        var alike = SMALL.replace("web-#", "web").replace(", \"private\": \"10.0.0.8\", \"ipv6\": \"2001:db8::8\"", "");

        assertThatThrownBy(() -> Scenario.parse("mine", alike))
                .hasMessageContaining("mine.machines: two of one account and Region are called web");
    }

    @Test
    void aKeyThatComesTwiceIsAMistake() {
        assertThatThrownBy(() -> Scenario.parse("mine", "{ \"schema\": 1, \"schema\": 1 }"))
                .isInstanceOf(BadScenarioException.class)
                .hasMessageContaining("uplicate");
    }

    @Test
    void generatesBigWorldsWithDifferentAddressesAndIds() {
        var world = Scenario.generated(16, 313).world();

        assertThat(world.machines()).hasSize(5008);
        assertThat(world.regions()).hasSize(16).allMatch(Region::enabled);
        assertThat(world.machines().stream().map(Machine::id).collect(toSet())).hasSize(5008);
        var addresses = world.machines().stream().flatMap(each -> each.net().all().stream()).toList();
        assertThat(addresses).doesNotHaveDuplicates()
                .allMatch(each -> Arrays.stream(each.split("\\.", -1))
                        .allMatch(part -> Integer.parseInt(part) < 256));
        assertThat(Scenario.generated(34, 2000).world().machines()).hasSize(68_000);
    }

    private static List<String> ids(Scenario scenario) {
        return scenario.world().machines().stream().map(Machine::id).toList();
    }
}
