package dev.sallyport.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The published serial consoles, as `serial-consoles.txt` beside this class lists them.
final class SerialEndpointTable {

    static final SerialEndpointTable TABLE = read();

    // botocore, partitions.json: the dual-stack suffixes.
    private static final Map<String, String> SUFFIXES = Map.of("cn-", "api.amazonwebservices.com.cn", "eusc-",
            "api.amazonwebservices.eu", "us-iso-", "api.aws.ic.gov", "us-isob-", "api.aws.scloud", "eu-isoe-",
            "api.cloud-aws.adc-e.uk", "us-isof-", "api.aws.hci.ic.gov");

    private final Map<RegionName, SerialEndpoint> published;

    private SerialEndpointTable(Map<RegionName, SerialEndpoint> published) {
        this.published = Map.copyOf(published);
    }

    SerialEndpoint of(RegionName region) {
        return Optional.ofNullable(published.get(region)).orElseGet(() -> unpublished(region));
    }

    Map<RegionName, SerialEndpoint> published() {
        return published;
    }

    private static SerialEndpoint unpublished(RegionName region) {
        var suffix = SUFFIXES.entrySet()
                .stream()
                .filter(partition -> region.value().startsWith(partition.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("api.aws");
        return new SerialEndpoint(region, "ec2-serial-console." + region + "." + suffix, Optional.empty());
    }

    private static SerialEndpointTable read() {
        try (var in = SerialEndpointTable.class.getResourceAsStream("serial-consoles.txt")) {
            if (in == null) {
                throw new IllegalStateException("serial-consoles.txt was not packed");
            }
            var published = new HashMap<RegionName, SerialEndpoint>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 3))
                    .map(row -> new SerialEndpoint(new RegionName(row[0]), row[1], Optional.of(row[2])))
                    .forEach(endpoint -> published.put(endpoint.region(), endpoint));
            return new SerialEndpointTable(published);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
