# fails: nothing
# es: llama a la red con parámetros y buffers copiados
# en: calls the network with copied parameters and buffers
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        parameters = {key: value.detach().clone().requires_grad_() for key, value in model.named_parameters()}
        buffers = {key: value.clone() for key, value in model.named_buffers()}
        mode = model.training
        model.train()
        logits = torch.func.functional_call(model, {**parameters, **buffers}, (x,))
        model.train(mode)
        loss = -logits.log_softmax(dim=1)[torch.arange(len(y)), y].mean()
        loss.backward()
        norms[name] = torch.stack([p.grad.square().sum().sqrt() for p in parameters.values() if p.ndim > 1])
    return norms
