package dev.sallyport.inventory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceStatusResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.InstanceStatus;
import software.amazon.awssdk.services.ec2.model.InstanceStatusSummary;

import dev.sallyport.credentials.FailedCall;
import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.ProblemException;
import dev.sallyport.model.StatusChecks;

/// Lists one scope: the pages of instances first, then what is nice to know of them.
final class ScopeReader {

    private static final Logger LOG = LoggerFactory.getLogger(ScopeReader.class);

    /// The most that `DescribeInstances` and `DescribeInstanceStatus` give at once (EC2 API Reference).
    private static final int PAGE = 1000;

    private final Ec2 ec2;
    private final Images images;
    private final Keys keys;
    private final List<Filter> filters;

    /// @param filters what an instance must be like to be listed, as EC2 has it; none for all
    ScopeReader(Ec2 ec2, Images images, Keys keys, Map<String, String> filters) {
        this.ec2 = ec2;
        this.images = images;
        this.keys = keys;
        this.filters = filters.entrySet()
                .stream()
                .map(filter -> Filter.builder().name(filter.getKey()).values(filter.getValue()).build())
                .toList();
    }

    Listing.Listed read(Consumer<Listing> news) throws ProblemException, InterruptedException {
        var instances = pages(news);
        var checks = instances.stream().anyMatch(Instance::running) ? checks() : Map.<InstanceId, StatusChecks>of();
        learnImages(instances);
        var complete = instances.stream().map(one -> joined(one, checks)).toList();
        return new Listing.Listed(ec2.scope(), complete, ec2.took());
    }

    private List<Instance> pages(Consumer<Listing> news) throws ProblemException, InterruptedException {
        var reading = new InstanceReading(ec2.scope());
        // By id: while EC2 is being changed an instance may stand on two pages.
        var soFar = new LinkedHashMap<InstanceId, Instance>();
        @Nullable
        String token = null;
        do {
            var page = page(token);
            reading.instances(page).forEach(one -> soFar.put(one.id(), one));
            news.accept(new Listing.Arriving(ec2.scope(), List.copyOf(soFar.values())));
            token = next(page.nextToken(), token);
        } while (token != null);
        return List.copyOf(soFar.values());
    }

    private DescribeInstancesResponse page(@Nullable String token) throws ProblemException, InterruptedException {
        try {
            return ec2.call((client, budget) -> client.describeInstances(request -> request.maxResults(PAGE)
                    .nextToken(token)
                    .filters(filters)
                    .overrideConfiguration(budget)));
        } catch (FailedCall failed) {
            throw keys.judged(failed, ec2, "ec2:DescribeInstances");
        }
    }

    /// An endpoint that hands out the same token for ever would keep us here for ever.
    private static @Nullable String next(@Nullable String token, @Nullable String before) {
        return token == null || token.isEmpty() || token.equals(before) ? null : token;
    }

    private Map<InstanceId, StatusChecks> checks() throws InterruptedException {
        var checks = new HashMap<InstanceId, StatusChecks>();
        @Nullable
        String token = null;
        try {
            do {
                var page = checksPage(token);
                page.instanceStatuses().forEach(one -> read(one, checks));
                token = next(page.nextToken(), token);
            } while (token != null);
        } catch (FailedCall failed) {
            LOG.info("{} {}: no status checks: {}", ec2.scope().profile(), ec2.scope().region(), failed.getMessage());
        }
        return checks;
    }

    private DescribeInstanceStatusResponse checksPage(@Nullable String token) throws FailedCall, InterruptedException {
        return ec2.call((client, budget) -> client.describeInstanceStatus(request -> request.maxResults(PAGE)
                .nextToken(token)
                .overrideConfiguration(budget)));
    }

    private static void read(InstanceStatus one, Map<InstanceId, StatusChecks> checks) {
        var system = summary(one.systemStatus());
        var instance = summary(one.instanceStatus());
        if (one.instanceId() != null && InstanceId.valid(one.instanceId())) {
            checks.put(new InstanceId(one.instanceId()), new StatusChecks(system, instance));
        }
    }

    private static String summary(@Nullable InstanceStatusSummary summary) {
        return Optional.ofNullable(summary).map(InstanceStatusSummary::statusAsString).orElse("insufficient-data");
    }

    private void learnImages(List<Instance> instances) throws InterruptedException {
        try {
            images.learn(ec2, instances.stream().map(Instance::imageId).toList());
        } catch (FailedCall failed) {
            LOG.info("{} {}: no images: {}", ec2.scope().profile(), ec2.scope().region(), failed.getMessage());
        }
    }

    private Instance joined(Instance one, Map<InstanceId, StatusChecks> checks) {
        return one.with(images.of(one.imageId()), Optional.ofNullable(checks.get(one.id())));
    }
}
