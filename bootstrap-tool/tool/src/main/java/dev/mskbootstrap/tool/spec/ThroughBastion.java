package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.YamlValue;
import dev.mskbootstrap.files.YamlValue.Mapping;
import java.util.List;

/** What is wrong in an {@code env.yaml} only when its commands are run on a bastion. */
final class ThroughBastion {

    private final Problems problems;

    ThroughBastion(Problems problems) {
        this.problems = problems;
    }

    void check(Mapping content, Environment environment) {
        Bastion bastion = environment.bastion();
        if (bastion == null) {
            problems.add(
                    content.where(),
                    "no bastion is named here",
                    "add bastion: {tags: {Role: kafka-bastion}}, with the tags of yours");
        } else if (bastion.region() == null) {
            problems.add(
                    where(content, "bastion"), "the bastion's region is not known", "add region: eu-west-1 to bastion");
        }
        if (environment.address() instanceof ClusterAddress.Sandbox) {
            problems.add(
                    where(content, "cluster"),
                    "the embedded cluster is on this machine, and no bastion leads there",
                    "run the command itself, without bastion run");
        }
        content.mapping("auth").ifPresent(this::checkSecrets);
    }

    private void checkSecrets(Mapping auth) {
        for (String key : List.of("key", "keystore")) {
            if (auth.states(key)) {
                problems.add(
                        where(auth, key),
                        "auth." + key + " is a file of this machine, and no key goes to a bastion",
                        "log in there by {type: iam}, or by {type: scram, secretArn: ...} of AWS Secrets Manager");
            }
        }
        if (auth.states("certificate") && !auth.states("key")) {
            problems.add(
                    where(auth, "certificate"),
                    "auth.certificate holds a key of this machine, and no key goes to a bastion",
                    "log in there by {type: iam}, or by {type: scram, secretArn: ...} of AWS Secrets Manager");
        }
        if (auth.states("passwordFrom")) {
            problems.add(
                    where(auth, "passwordFrom"),
                    "auth.passwordFrom is of this machine, and secrets come to a bastion from AWS Secrets Manager alone",
                    "put it there, and write secretArn: arn:aws:secretsmanager:... instead");
        }
    }

    private static Location where(Mapping in, String key) {
        return in.get(key).map(YamlValue::where).orElse(in.where());
    }
}
