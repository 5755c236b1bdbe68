package dev.sallyport.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.plan.KeyType;
import dev.sallyport.saved.SavedConnection;
import dev.sallyport.saved.SavedConnection.Colour;
import dev.sallyport.saved.SavedConnection.Way;

/// `src/docs/connection.schema.json` says what we write, and what it forbids we refuse.
class ConnectionSchemaTest {

    private static final String ID = "0f5e2d1c-0000-4000-8000-00000000000a";
    private static final String GOOD = "{'schema':1,'id':'" + ID
            + "','name':'web','target':{'instance':'i-0a1b2c3d4e5f67890'}}";
    private static final String RULE = "{'schema':1,'id':'" + ID
            + "','name':'web','target':{'profile':'dev','region':'eu-central-1','tags':{'Name':'web-*'}}}";

    private final Schema schema = schema();

    @Test
    void whatWeWriteIsValid() {
        assertThat(faults(written(Shelf.web("web")))).isEmpty();
        assertThat(faults(written(Shelf.plain("web")))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Colour.class)
    void everyColourIsValid(Colour colour) {
        var web = Shelf.web("web");
        assertThat(faults(written(new SavedConnection(UUID.randomUUID(), "web", "", web.target(), Optional.empty(),
                Optional.of(KeyType.RSA_4096), Optional.of(Way.PUBLIC), true, Optional.empty(), Optional.of(colour),
                Optional.empty())))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {GOOD, RULE})
    void theExamplesAreGood(String text) {
        assertThat(faults(json(text))).isEmpty();
        assertThat(read(text).fault()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'schema':1|'schema':2", "'schema':1|'schema':0", "'schema':1|'schema':'x'", "'schema':1,|",
        ID + "|0-0-0-0-0", ID + "|../../etc/passwd", "'name':'web'|'name':''", "'name':'web'|'name':'  '",
        "'name':'web'|'name':7", "'name':'web'|'name':'a\\u0007'", "'name':'web',|", "'web'|'web','group':'a\\nb'",
        "i-0a1b2c3d4e5f67890|web-1", "{'instance':'i-0a1b2c3d4e5f67890'}|null", "{'instance':'i-0a1b2c3d4e5f67890'}|{}",
        "'i-0a1b2c3d4e5f67890'|'i-0a1b2c3d4e5f67890','tags':{'a':'b'}",
        "'i-0a1b2c3d4e5f67890'|'i-0a1b2c3d4e5f67890','region':'x'",
        "'i-0a1b2c3d4e5f67890'|'i-0a1b2c3d4e5f67890','profile':''", "'web'|'web','user':'root; reboot'",
        "'web'|'web','user':''", "'web'|'web','keyType':'dsa'", "'web'|'web','way':'PUBLIC'",
        "'web'|'web','serial':'yes'", "'web'|'web','command':'ls\\nrm'", "'web'|'web','command':''",
        "'web'|'web','colour':'pink'", "'web'|'web','scheme':'A B'", "'web'|'web','user':null"})
    void whatTheSchemaForbidsWeRefuse(String change) {
        forbidden(changed(GOOD, change));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'profile':'dev',|", "'region':'eu-central-1',|", "{'Name':'web-*'}|{}",
        "{'Name':'web-*'}|[]",
        "'web-*'|7", "'Name'|''"})
    void whatTheSchemaForbidsInARuleWeRefuse(String change) {
        forbidden(changed(RULE, change));
    }

    private void forbidden(String text) {
        assertThat(faults(json(text))).as("the schema on " + text).isNotEmpty();
        assertThat(read(text).fault()).as("we on " + text).isPresent();
    }

    private static String changed(String text, String change) {
        int cut = change.indexOf('|');
        var next = text.replace(change.substring(0, cut), change.substring(cut + 1));
        assertThat(next).isNotEqualTo(text);
        return next;
    }

    private static ConnectionBytes read(String text) {
        return ConnectionBytes.of(Path.of(ID + ".json"), json(text).getBytes(StandardCharsets.UTF_8));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static String written(SavedConnection one) {
        return new String(ConnectionBytes.of(one, ConnectionBytes.nothing()), StandardCharsets.UTF_8);
    }

    private List<Error> faults(String json) {
        return schema.validate(json, InputFormat.JSON);
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("src/docs/connection.schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new AssertionError("the schema can be read", e);
        }
    }
}
