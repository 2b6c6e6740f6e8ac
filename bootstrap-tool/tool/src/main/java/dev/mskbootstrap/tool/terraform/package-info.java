/** What Terraform says of topics: the JSON that {@code terraform show -json} prints. */
@NullMarked
package dev.mskbootstrap.tool.terraform;

import org.jspecify.annotations.NullMarked;
