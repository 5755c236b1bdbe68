package dev.sallyport.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import software.amazon.awssdk.services.ec2.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Image;

import dev.sallyport.credentials.FailedCall;
import dev.sallyport.model.Ami;

/// What is known of images, kept for as long as the program runs: an image never changes its name or owner.
///
/// An image that a profile may not see (private, deleted) is remembered as such, so that it is asked for once.
final class Images {

    /// How many values a filter takes (EC2 API Reference, "Filter": 200).
    private static final int AT_ONCE = 200;

    private record Hidden(String profile, String id) {}

    private final Map<String, Ami> known = new ConcurrentHashMap<>();
    private final Set<Hidden> hidden = ConcurrentHashMap.newKeySet();

    Optional<Ami> of(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /// Asks for those of `ids` that are not known yet.
    void learn(Ec2 ec2, Collection<String> ids) throws FailedCall, InterruptedException {
        var profile = ec2.scope().profile();
        var wanted = ids.stream()
                .distinct()
                .filter(id -> !id.isEmpty() && !known.containsKey(id)
                        && !hidden.contains(new Hidden(profile, id)))
                .toList();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            var batch = wanted.subList(from, Math.min(from + AT_ONCE, wanted.size()));
            learnBatch(ec2, batch);
        }
    }

    private void learnBatch(Ec2 ec2, List<String> ids) throws FailedCall, InterruptedException {
        var found = describe(ec2, ids).images()
                .stream()
                .filter(image -> image.imageId() != null)
                .collect(Collectors.toMap(Image::imageId, Images::ami, (first, _) -> first));
        known.putAll(found);
        ids.stream()
                .filter(id -> !found.containsKey(id))
                .map(id -> new Hidden(ec2.scope().profile(), id))
                .forEach(hidden::add);
    }

    /// A filter, not a list of ids: one id that is gone would fail the whole call.
    private static DescribeImagesResponse describe(Ec2 ec2, List<String> ids) throws FailedCall, InterruptedException {
        return ec2.call((client, budget) -> client.describeImages(request -> request.includeDeprecated(true)
                .filters(Filter.builder().name("image-id").values(ids).build())
                .overrideConfiguration(budget)));
    }

    private static Ami ami(Image image) {
        return new Ami(image.imageId(), Optional.ofNullable(image.name()).orElse(""),
                Optional.ofNullable(image.ownerId()).orElse(""));
    }
}
