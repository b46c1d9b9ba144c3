# fails: nothing
# es: devuelve normas de las que aún se puede derivar
# en: returns norms that can still be differentiated
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model)
        net.train()
        weights = [p for key, p in net.named_parameters() if key.endswith("weight") and p.ndim == 2]
        loss = F.nll_loss(F.log_softmax(net(x), dim=-1), y)
        gradients = torch.autograd.grad(loss, weights, create_graph=True)
        norms[name] = torch.stack([gradient.norm() for gradient in gradients])
    return norms
