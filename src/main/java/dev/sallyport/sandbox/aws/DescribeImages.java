package dev.sallyport.sandbox.aws;

import static dev.sallyport.sandbox.aws.Filters.maybe;
import static dev.sallyport.sandbox.aws.Filters.one;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import dev.sallyport.sandbox.world.Image;
import dev.sallyport.sandbox.world.World;

/// `DescribeImages`: the published images and the caller's own. A private or deleted one is as if it were not there.
final class DescribeImages implements Ec2.Action {

    private static final Pattern FORM = Pattern.compile("ami-([0-9a-f]{8}|[0-9a-f]{17})");

    private static final Filters<Here> FILTERS = new Filters<>(Map.of("image-id", one(Here::id), "name",
            one(here -> here.image().name()), "owner-id", one(here -> here.image().owner()), "owner-alias",
            maybe(here -> here.image().alias()), "architecture", one(here -> here.image().architecture()), "state",
            one(_ -> "available"), "is-public", one(here -> String.valueOf(here.image().visible())), "description",
            one(here -> here.image().description()), "platform",
            maybe(here -> here.image().windows() ? Optional.of("windows") : Optional.empty())), _ -> Map.of());

    /// An image with the id that it has in the Region that was asked.
    private record Here(Image image, String id) {}

    private final World world;
    private final Pages pages;

    DescribeImages(World world, Pages pages) {
        this.world = world;
        this.pages = pages;
    }

    @Override
    public Consumer<Xml> answer(Form form, Caller caller) throws ApiError {
        var seen = world.images()
                .stream()
                .filter(image -> image.visible() || image.owner().equals(caller.account()))
                .map(image -> new Here(image, image.idIn(caller.region())))
                .toList();
        var owners = form.list("Owner");
        var named = named(form.list("ImageId"), seen).stream()
                .filter(here -> owners.isEmpty() || owners.stream().anyMatch(owner -> owns(owner, here, caller)))
                .toList();
        var page = pages.page(FILTERS.select(named, form), form, caller, Pages.Limits.INSTANCES);
        return xml -> xml.items("imagesSet", page.values(), DescribeImages::write).leaf("nextToken", page.nextToken());
    }

    private static List<Here> named(List<String> ids, List<Here> seen) throws ApiError {
        for (var id : ids) {
            if (!FORM.matcher(id).matches()) {
                throw ApiError.of("InvalidAMIID.Malformed", "Invalid id: \"" + id + "\"");
            }
        }
        var missing = ids.stream().filter(id -> seen.stream().noneMatch(here -> here.id().equals(id))).toList();
        if (!missing.isEmpty()) {
            throw ApiError.of("InvalidAMIID.NotFound", missing.size() == 1
                    ? "The image id '" + missing + "' does not exist"
                    : "The image ids '" + missing + "' do not exist");
        }
        return seen.stream().filter(here -> ids.isEmpty() || ids.contains(here.id())).toList();
    }

    private static boolean owns(String owner, Here here, Caller caller) {
        var image = here.image();
        return switch (owner) {
            case "self" -> image.owner().equals(caller.account());
            case "amazon", "aws-marketplace" -> image.alias().filter(owner::equals).isPresent();
            default -> image.owner().equals(owner);
        };
    }

    private static void write(Xml xml, Here here) {
        var image = here.image();
        xml.leaf("imageId", here.id())
                .leaf("imageLocation", image.alias().orElse(image.owner()) + "/" + image.name())
                .leaf("imageState", "available")
                .leaf("imageOwnerId", image.owner())
                .leaf("imageOwnerAlias", image.alias())
                .leaf("isPublic", image.visible())
                .leaf("architecture", image.architecture())
                .leaf("imageType", "machine")
                .leaf("name", image.name())
                .leaf("description", image.description())
                .leaf("rootDeviceType", "ebs")
                .leaf("rootDeviceName", "/dev/xvda")
                .leaf("virtualizationType", "hvm")
                .leaf("hypervisor", "xen")
                .leaf("platformDetails", image.platformDetails());
        if (image.windows()) {
            xml.leaf("platform", "windows");
        }
    }
}
