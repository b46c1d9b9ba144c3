# fails: nothing
# es: escribe en un tensor reservado
# en: writes into a preallocated tensor
def track_gradient_norms(model, batches, lr, loss_fn=F.cross_entropy):
    linear = [m for m in model if isinstance(m, nn.Linear)]
    norms, losses = torch.zeros(len(batches), len(linear)), torch.zeros(len(batches))
    optimizer = torch.optim.SGD(model.parameters(), lr)
    for step, (x, y) in enumerate(batches):
        loss = loss_fn(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        losses[step] = loss.item()
        for layer, module in enumerate(linear):
            norms[step, layer] = torch.linalg.matrix_norm(module.weight.grad)
        optimizer.step()
    return norms, losses
