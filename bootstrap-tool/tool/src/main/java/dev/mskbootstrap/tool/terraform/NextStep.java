package dev.mskbootstrap.tool.terraform;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is to be done in Terraform once the topics are managed here: two tools at one topic undo each other's work. */
final class NextStep {

    private static final int ADDRESSES = 3;

    private NextStep() {}

    /** Nothing, when there are no topics. */
    static Optional<String> with(List<TerraformTopic> topics) {
        if (topics.isEmpty()) {
            return Optional.empty();
        }
        String shown = topics.stream()
                .limit(ADDRESSES)
                .map(topic -> quoted(topic.resource().address()))
                .collect(Collectors.joining(" "));
        int more = topics.size() - ADDRESSES;
        return Optional.of(
                "still manages these topics, and two tools undo each other's work: before its next apply, run"
                        + " terraform state rm " + shown
                        + (more > 0 ? " and " + more + " more, which the file names," : "")
                        + " and delete their blocks (or put removed blocks with destroy = false in their place)");
    }

    /** For a shell: an address may hold anything that was a key of for_each. */
    private static String quoted(String address) {
        return "'" + address.replace("'", "'\\''") + "'";
    }
}
