package dev.sallyport.saved.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.model.InstanceId;
import dev.sallyport.model.RegionName;
import dev.sallyport.plan.KeyType;
import dev.sallyport.saved.ImportProblem;
import dev.sallyport.saved.SavedConnection;
import dev.sallyport.saved.SavedConnection.Colour;
import dev.sallyport.saved.SavedConnection.Way;
import dev.sallyport.saved.Target;

class ImportsTest {

    private static final InstanceId WEB = new InstanceId("i-0a1b2c3d4e5f67890");
    private static final RegionName FRANKFURT = new RegionName("eu-central-1");

    @Test
    void readsHostsThatNameInstancesFromAnSshConfiguration() {
        var read = SshConfig.read(
                """
                        # bastion
                        Host web
                            HostName i-0a1b2c3d4e5f67890
                            User deploy
                            ProxyCommand aws ec2-instance-connect open-tunnel --instance-id %h --profile prod --region=eu-central-1
                        Host i-0fffffffffffffff1 laptop
                            Port 22
                        Host db
                            ProxyCommand sh -c "aws ssm start-session --target i-0a1b2c3d4e5f67890 --document-name X --parameters 'portNumber=%p'"
                        Host odd
                            HostName=10.0.0.1
                            ProxyCommand ssh -W %h:%p bastion --target i-0a1b2c3d4e5f67890
                        Host *
                            User ec2-user
                        """,
                _ -> List.of());

        assertThat(read).extracting(Imported::part)
                .containsExactly("web", "i-0fffffffffffffff1", "laptop", "db", "odd");
        var web = read.getFirst().connection().orElseThrow();
        assertThat(web.target()).isEqualTo(new Target.ById(Optional.of("prod"), Optional.of(FRANKFURT), WEB));
        assertThat(web.user()).contains("deploy");
        assertThat(read.get(1).connection().orElseThrow().user()).contains("ec2-user");
        assertThat(read.get(3).connection().orElseThrow().target())
                .isEqualTo(new Target.ById(Optional.empty(), Optional.empty(), WEB));
        assertThat(read.get(2).problem()).contains(new ImportProblem.NoInstance("laptop"));
        assertThat(read.get(4).problem()).contains(new ImportProblem.NoInstance("odd"));
    }

    @Test
    void followsIncludesAsFarAsItHasTheirTextAndSaysWhereNot() {
        var read = SshConfig.read("Include conf.d/*\nInclude gone\nMatch exec true\n  User root\n",
                pattern -> pattern.equals("conf.d/*")
                        ? List.of("Host web\n HostName i-0a1b2c3d4e5f67890\n")
                        : List.of());

        assertThat(read).extracting(Imported::part).containsExactly("web", "Include gone", "Match exec true");
        assertThat(read.getFirst().connection().orElseThrow().user()).isEmpty();
    }

    @Test
    void anIncludeOfItselfEnds() {
        var read = SshConfig.read("Include self\nHost i-0a1b2c3d4e5f67890", _ -> List.of("Include self"));

        assertThat(read).extracting(Imported::part).contains("i-0a1b2c3d4e5f67890");
    }

    @Test
    void theFirstValueCountsAndExclusionsExclude() {
        var read = SshConfig.read("""
                Host web-* !web-2
                  User first
                Host web-1 web-2
                  User second
                  HostName i-0a1b2c3d4e5f67890
                """, _ -> List.of());

        assertThat(read).extracting(one -> one.connection().orElseThrow().user().orElseThrow())
                .containsExactly("first", "second");
    }

    @Test
    void readsAGateList() {
        var read = GateList.read("""
                defaults:
                  profile: dev
                  region: eu-central-1
                hosts:
                  - alias: backend
                    name: backend-1
                    profile: prod
                  - alias: by-id
                    name: i-0a1b2c3d4e5f67890
                  - alias: by-tag
                    name: role:worker
                  - alias: by-address
                    name: 10.1.2.3
                  - alias: lost
                    name: x
                    region: nowhere
                  - just text
                """);

        assertThat(read).extracting(Imported::part)
                .containsExactly("backend", "by-id", "by-tag", "by-address", "lost", "hosts[6]");
        assertThat(read.get(0).connection().orElseThrow().target())
                .isEqualTo(new Target.ByRule("prod", FRANKFURT, Map.of("Name", "backend-1")));
        assertThat(read.get(1).connection().orElseThrow().target())
                .isEqualTo(new Target.ById(Optional.of("dev"), Optional.of(FRANKFURT), WEB));
        assertThat(read.get(2).connection().orElseThrow().target())
                .isEqualTo(new Target.ByRule("dev", FRANKFURT, Map.of("role", "worker")));
        assertThat(read.get(3).problem()).contains(new ImportProblem.NoInstance("by-address"));
        assertThat(read.get(4).problem()).contains(new ImportProblem.Impossible("lost", "region", "nowhere"));
    }

    @Test
    void aGateListWithoutAProfileSaysSo() {
        assertThat(GateList.read("hosts: [{alias: a, name: b}]").getFirst().problem())
                .contains(new ImportProblem.Missing("a", "profile"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hosts", "hosts: 7", "[", "hosts: *x", "a: &a [*a]\nhosts: *a\n b", "!!java.io.File x",
        "hosts: !!javax.script.ScriptEngineManager [x]", "a: 1\na: 2\nhosts: []\n- b", "\u0000"})
    void whatIsNoListIsAProblem(String text) {
        assertThat(GateList.read(text)).hasSize(1).allMatch(one -> one.problem().isPresent());
    }

    @Test
    void bombsDoNotGoOff() {
        assertThat(GateList.read("[".repeat(200_000))).hasSize(1);
        var laughs = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(8) + "*a" + (i - 1)));
        }
        assertThat(GateList.read(laughs + "hosts: *a29\n")).hasSize(1);
    }

    @Test
    void readsBackTheTableThatItWrote() {
        var all = List.of(connection("web", Map.of("Name", "web-*;=\\", "stage", "")),
                connection("=1+1", Map.of("a", "b")),
                connection("'=x", Map.of("+a", "-b")), connection("\"a\", b", Map.of("@x", "y")));

        var read = Csv.read(Csv.write(all));

        assertThat(read).hasSize(4).allMatch(one -> one.problem().isEmpty());
        for (int i = 0; i < all.size(); i++) {
            var one = read.get(i).connection().orElseThrow();
            assertThat(new SavedConnection(all.get(i).id(), one.name(), one.group(), one.target(), one.user(),
                    one.keyType(), one.way(), one.serial(), one.command(), one.colour(), one.scheme()))
                    .isEqualTo(all.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\tx", "\rx", "'=x", "''=x"})
    void noCellIsAFormula(String cell) {
        assertThat(Csv.guarded(cell)).startsWith("'");
        assertThat(Csv.opened(Csv.guarded(cell))).isEqualTo(cell);
    }

    @Test
    void aGuardCanAlwaysBeTakenAway() {
        var random = new Random(9);
        for (int round = 0; round < 20_000; round++) {
            var cell = new StringBuilder();
            for (int n = random.nextInt(6); n > 0; n--) {
                cell.append("'=+-@\ta".charAt(random.nextInt(7)));
            }
            var guarded = Csv.guarded(cell.toString());
            assertThat(guarded.isEmpty() || "=+-@\t\r".indexOf(guarded.charAt(0)) < 0).isTrue();
            assertThat(Csv.opened(guarded)).isEqualTo(cell.toString());
        }
    }

    @Test
    void readsATableOfASpreadsheetInGermany() {
        var read = Csv.read(
                "\uFEFFname;instance;serial;notes\r\nweb;i-0a1b2c3d4e5f67890;TRUE;hello\r\n;i-0a1b2c3d4e5f67890\r\n");

        assertThat(read).extracting(one -> one.connection().orElseThrow().name())
                .containsExactly("web", WEB.value());
        assertThat(read.getFirst().connection().orElseThrow().serial()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "name,instance\n", "name,instance\n\"a", "name,instance\na,web-1",
        "name,tags,profile,region\na,b,c,eu-central-1", "name,instance,colour\na,i-0a1b2c3d4e5f67890,pink",
        "name,instance,user\na,i-0a1b2c3d4e5f67890,root;reboot",
        "name,instance,command\na,i-0a1b2c3d4e5f67890,\"a\nb\"",
        "name,name\na,b"})
    void whatIsNoConnectionIsAProblem(String text) {
        assertThat(Csv.read(text)).hasSize(1).allMatch(one -> one.problem().isPresent());
    }

    private static SavedConnection connection(String name, Map<String, String> tags) {
        return new SavedConnection(UUID.randomUUID(), name, "a/b", new Target.ByRule("dev", FRANKFURT, tags),
                Optional.of("ubuntu"), Optional.of(KeyType.RSA_4096), Optional.of(Way.PRIVATE), false,
                Optional.of("=x"), Optional.of(Colour.TEAL), Optional.of("dark"));
    }
}
