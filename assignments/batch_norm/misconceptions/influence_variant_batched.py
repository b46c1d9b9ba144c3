# fails: nothing
# es: deriva todas las filas en una sola llamada
# en: differentiates all rows in one call
def influence(model, x):
    net = copy.deepcopy(model)
    inputs = x.clone().requires_grad_(True)
    sums = net(inputs).sum(-1)
    one_hot = torch.eye(len(x), dtype=sums.dtype)
    (gradients,) = torch.autograd.grad(sums, inputs, grad_outputs=one_hot, is_grads_batched=True)
    return torch.linalg.vector_norm(gradients, dim=-1)
