package dev.mskbootstrap.tool.terraform;

import dev.mskbootstrap.files.Problem;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.export.SourceTopic;

/**
 * A topic as Terraform has it.
 *
 * @param cluster what tells its cluster from others: an ARN, or a provider
 */
record TerraformTopic(TerraformResource resource, String cluster, SourceTopic topic) {

    TopicName name() {
        return topic.name();
    }

    Problem problem(String what, String fix) {
        return new Problem(resource.where(), what, fix);
    }
}
