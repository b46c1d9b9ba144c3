# fails: nothing
# es: recorre por índices
# en: goes by index
def first_nan_step(model, batches, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for i in range(len(batches)):
        x, y = batches[i]
        optimizer.zero_grad(set_to_none=False)
        loss = F.cross_entropy(model(x), y)
        loss.backward()
        if not bool(torch.isfinite(loss)):
            return i + 1
        optimizer.step()
    return None
